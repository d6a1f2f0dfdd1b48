# Makes installer\target\fovea on Windows: fovea.exe for windows, fovea-cli.exe for a console.
# Written from the documentation of jpackage and not yet run on Windows.
# With -Msi it also makes an installer, which needs the WiX toolset on PATH.
param([switch] $Msi)
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
$target = Join-Path $root 'installer\target'

$properties = @{}
Get-Content (Join-Path $root 'installer\common\app.properties') -Encoding UTF8 |
    Where-Object { $_ -match '^[A-Za-z]+=' } |
    ForEach-Object { $key, $value = $_ -split '=', 2; $properties[$key] = $value }

function Find-Jdk {
    $homes = @($env:JAVA_HOME)
    $homes += Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:ProgramFiles\Microsoft" `
        -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName
    foreach ($jdk in $homes) {
        if ($jdk -and (Test-Path "$jdk\bin\jpackage.exe") -and
            (Get-Content "$jdk\release" -Raw) -match 'JAVA_VERSION="(\d+)' -and [int] $Matches[1] -ge 25) {
            return $jdk
        }
    }
    throw 'installer: needs a JDK 25 or newer with jpackage: install one, such as Eclipse Temurin 25 (https://adoptium.net), or set JAVA_HOME to it.'
}

function Invoke-Tool([string] $tool, [string[]] $arguments) {
    & $tool @arguments
    if ($LASTEXITCODE -ne 0) { throw "installer: $tool failed; the lines above say why." }
}

# An .ico that holds the pictures as PNG (Windows Vista and newer): a directory, then the files.
function New-Icon([string] $file) {
    $sizes = 16, 24, 32, 48, 64, 128, 256
    $folder = Join-Path $root 'icons\target\classes\org\fovea\icons'
    $pictures = $sizes | ForEach-Object { , [IO.File]::ReadAllBytes((Join-Path $folder "fovea-$_.png")) }
    $stream = [IO.File]::Create($file)
    $writer = New-Object IO.BinaryWriter $stream
    $writer.Write([uint16] 0); $writer.Write([uint16] 1); $writer.Write([uint16] $sizes.Count)
    $offset = 6 + 16 * $sizes.Count
    for ($i = 0; $i -lt $sizes.Count; $i++) {
        $edge = [byte] ($sizes[$i] % 256)
        $writer.Write($edge); $writer.Write($edge); $writer.Write([byte] 0); $writer.Write([byte] 0)
        $writer.Write([uint16] 1); $writer.Write([uint16] 32)
        $writer.Write([uint32] $pictures[$i].Length); $writer.Write([uint32] $offset)
        $offset += $pictures[$i].Length
    }
    $pictures | ForEach-Object { $writer.Write([byte[]] $_) }
    $writer.Dispose()
}

$env:JAVA_HOME = Find-Jdk
Push-Location $root
try {
    Invoke-Tool '.\mvnw.cmd' @('--quiet', '--batch-mode', '-Dmaven.test.skip=true', '-Dspotless.check.skip=true', 'package')
} finally {
    Pop-Location
}

$program = Join-Path $target 'program'
$runtime = Join-Path $target 'runtime'
$image = Join-Path $target $properties.name
Remove-Item $program, $runtime, $image -Recurse -Force -ErrorAction SilentlyContinue
New-Item "$program\tensorflow", "$program\models" -ItemType Directory -Force | Out-Null
$jar = Get-Item (Join-Path $root 'app\target\app-*.jar') | Select-Object -First 1
$version = [regex]::Match($jar.Name, '^app-([0-9.]*[0-9])').Groups[1].Value
Copy-Item $jar, (Join-Path $root 'app\target\lib\*.jar'), "$root\LICENSE", "$root\NOTICE" $program
Copy-Item "$root\inference\target\tensorflow\*" "$program\tensorflow" -Exclude '.markers'
Copy-Item "$root\inference\models\*.fovea-model" "$program\models"
New-Icon (Join-Path $target 'fovea.ico')

Invoke-Tool "$env:JAVA_HOME\bin\jlink.exe" @('--output', $runtime, '--add-modules', $properties.modules,
    '--include-locales', $properties.locales, '--strip-java-debug-attributes', '--no-man-pages', '--no-header-files',
    '--compress', 'zip-6', '--generate-cds-archive')

$console = Join-Path $target 'console.properties'
Set-Content $console 'win-console=true' -Encoding ASCII
$arguments = @('--type', 'app-image', '--dest', $target, '--name', $properties.name, '--app-version', $version,
    '--vendor', $properties.vendor, '--description', $properties.description, '--icon', (Join-Path $target 'fovea.ico'),
    '--runtime-image', $runtime, '--input', $program, '--main-jar', $jar.Name, '--main-class', $properties.mainClass,
    '--java-options', '-Dfovea.tensorflow=$APPDIR\tensorflow', '--java-options', '-Dfovea.models=$APPDIR\models',
    '--add-launcher', "$($properties.name)-cli=$console")
$properties.javaOptions -split ' ' | ForEach-Object { $arguments += '--java-options', $_ }
Invoke-Tool "$env:JAVA_HOME\bin\jpackage.exe" $arguments
Remove-Item $program, $runtime, $console -Recurse -Force

if ($Msi) {
    Invoke-Tool "$env:JAVA_HOME\bin\jpackage.exe" @('--type', 'msi', '--dest', $target, '--app-image', $image,
        '--name', $properties.displayName, '--app-version', $version, '--vendor', $properties.vendor,
        '--win-upgrade-uuid', $properties.windowsUpgradeUuid, '--win-per-user-install', '--win-menu', '--win-shortcut')
}
"made $image"
