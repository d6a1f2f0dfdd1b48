"""vtkImageReslice beside our cuts. Reads one command a line: a word for the slab (THIN, MAXIMUM, MEAN), its thickness in
mm, the raster's size and spacing, then right, down and the raster's corner. Answers each with one line: the milliseconds
that the cut took inside this process.

First argument: a file of little-endian signed 16 bit samples, x fastest; then columns, rows, slices and the spacing of each
axis in mm; last, how many threads VTK may use."""

import sys
import time

import numpy
from vtkmodules.util.numpy_support import numpy_to_vtk
from vtkmodules.vtkCommonCore import vtkMultiThreader
from vtkmodules.vtkCommonDataModel import vtkImageData
from vtkmodules.vtkImagingCore import vtkImageReslice

path, columns, rows, slices = sys.argv[1], *map(int, sys.argv[2:5])
spacing = tuple(map(float, sys.argv[5:8]))
threads = int(sys.argv[8])
vtkMultiThreader.SetGlobalMaximumNumberOfThreads(threads)
vtkMultiThreader.SetGlobalDefaultNumberOfThreads(threads)

image = vtkImageData()
image.SetDimensions(columns, rows, slices)
image.SetSpacing(*spacing)
samples = numpy.fromfile(path, dtype="<i2")
image.GetPointData().SetScalars(numpy_to_vtk(samples))

STEP_MM = min(spacing)


def reslice(mode, thickness, size, pixel, right, down, corner):
    normal = numpy.cross(right, down)
    filter = vtkImageReslice()
    filter.SetNumberOfThreads(threads)
    filter.SetEnableSMP(False)
    filter.SetInputData(image)
    filter.SetOutputDimensionality(2)
    filter.SetInterpolationModeToLinear()
    filter.SetResliceAxesDirectionCosines(*right, *down, *normal)
    filter.SetResliceAxesOrigin(*corner)
    filter.SetOutputOrigin(0, 0, 0)
    filter.SetOutputSpacing(pixel, pixel, STEP_MM)
    filter.SetOutputExtent(0, size - 1, 0, size - 1, 0, 0)
    if mode != "THIN":
        filter.SetSlabNumberOfSlices(round(thickness / STEP_MM) + 1)
        if mode == "MAXIMUM":
            filter.SetSlabModeToMax()
        else:
            filter.SetSlabModeToMean()
    began = time.perf_counter()
    filter.Update()
    return (time.perf_counter() - began) * 1000


print("ready", flush=True)
for line in sys.stdin:
    mode, *numbers = line.split()
    thickness, size, pixel, *vectors = map(float, numbers)
    milliseconds = reslice(mode, thickness, int(size), pixel, vectors[0:3], vectors[3:6], vectors[6:9])
    print(milliseconds, flush=True)
