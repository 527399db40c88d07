"""Times SciPy's compiled chndtr at the points of NoncentralChiSquaredBenchmarks: microseconds an evaluation on one core.

With no noncentrality chndtr is SciPy's central function; where it prints 0 the tail lies near 1e-200.

    python3 scipy_chndtr.py        (Debian: apt-get install python3-scipy, /usr/bin/python3)
"""
import time

import numpy
import scipy
from scipy.special import chndtr

FAR = {3: 1030.0, 50: 1500.0, 3072: 8150.0, 196608: 230000.0}


def measure(x, dimension, noncentrality):
    start = time.perf_counter()
    chndtr(x, dimension, noncentrality)
    return (time.perf_counter() - start) / x.size * 1e6


print(f"SciPy {scipy.__version__}")
for dimension in (3, 50, 3072, 196608):
    for point, argument, noncentrality in (
        ("centre", dimension, 0.0), ("boundary", 2 * dimension, float(dimension)), ("far", 2 * dimension, FAR[dimension])
    ):
        # An array is evaluated in a compiled loop, so that Python's own overhead is not counted.
        x = numpy.full(2000, float(argument))
        best = min(measure(x, dimension, noncentrality) for _ in range(7))
        print(f"{dimension:7} {point:9} {best:8.3f} us   {chndtr(argument, dimension, noncentrality):.15g}")
