"""Writes the arrays in this folder: python3 make.py (NumPy 1.24.2 wrote those that are here)."""
import numpy as np

# 5 images of 3 channels, 4 rows, 2 columns; the test has the same formula.
n, c, h, w = np.indices((5, 3, 4, 2))
x = ((37 * n + 11 * c + 5 * h + 3 * w) % 256).astype(np.uint8)
y = np.array([0, 2, 1, 2, 6])

np.savez_compressed("packed.npz", x=x, y=y)
np.savez("columns.npz", images=x.transpose(0, 2, 3, 1), labels=y.reshape(-1, 1).astype(np.uint8))
np.savez("single.npz", data=(x / np.float32(255)).astype("<f4"), targets=y.astype("<i4"))
np.savez("half.npz", X=(x / 256).astype("<f2"), Y=y.astype("<u2"))
np.savez("grey.npz", x=x[:, 0], y=y)
np.save("fortran.npy", np.asfortranarray(x))
np.save("fortran.labels.npy", y.astype(">i2"))
np.save("double.npy", (x.transpose(0, 2, 3, 1) / 256).astype(">f8"))
np.save("labels.npy", y.astype(np.int8))
with open("second.npy", "wb") as file:
    np.lib.format.write_array(file, x, version=(2, 0))
with open("third.npy", "wb") as file:
    np.lib.format.write_array(file, x, version=(3, 0))
