@echo off
rem Starts Fovea from its repository: windows without a command, else the command line (fovea --help).
rem Builds it first where that has not been done or a source has changed since.
setlocal enableextensions
set "HERE=%~dp0"

set "FOUND="
call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
if not defined FOUND (
  echo fovea: needs a JDK 25 or newer and found none: install one, such as Eclipse Temurin 25 ^(https://adoptium.net^), or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%FOUND%"

powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$here = $env:HERE; $built = Join-Path $here 'app\target\launcher.built'; if (-not (Test-Path $built) -or -not (Test-Path (Join-Path $here 'app\target\lib'))) { exit 1 };" ^
  "$when = (Get-Item $built).LastWriteTime; $sources = @(Get-ChildItem $here -Filter pom.xml -Recurse -Depth 1) + @(Get-ChildItem (Join-Path $here '*\src\main') -Recurse -File);" ^
  "if ($sources | Where-Object { $_.LastWriteTime -gt $when }) { exit 1 } else { exit 0 }"
if errorlevel 1 call :build || exit /b 1

set "JAR="
for %%J in ("%HERE%app\target\app-*.jar") do set "JAR=%%~fJ"
if not defined TF_CPP_MIN_LOG_LEVEL set TF_CPP_MIN_LOG_LEVEL=2
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  "-Dfovea.tensorflow=%HERE%inference\target\tensorflow" "-Dfovea.models=%HERE%inference\models" ^
  %FOVEA_JAVA_OPTIONS% -cp "%JAR%;%HERE%app\target\lib\*" org.fovea.app.Main %*
exit /b %errorlevel%

:try
if defined FOUND exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=3" %%V in ('""%~1\bin\java" -version 2>&1 | findstr /i version"') do set "VERSION=%%~V"
for /f "delims=.-+" %%V in ("%VERSION%") do if %%V GEQ 25 set "FOUND=%~f1"
exit /b 0

:build
echo fovea: builds itself first; the first time this takes some minutes and fetches libraries from Maven Central. 1>&2
pushd "%HERE%"
call mvnw.cmd --quiet --batch-mode -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo fovea: could not be built; the lines above say why. 1>&2
  exit /b 1
)
type nul > app\target\launcher.built
popd
exit /b 0
