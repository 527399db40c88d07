"""Writes the two small certification logs beside it: the same 120 samples of 4 classes under two sigmas.

Class 0 is always right under 0.25; class 3 never is under 0.50; class 4 has no samples but takes some.
"""
import random

random.seed(20210413)
SHARE = {"0.25": [1.0, 0.8, 0.6, 0.5], "0.50": [0.9, 0.5, 0.4, 0.0]}
labels = [random.choice([0, 1, 1, 2, 2, 2, 3, 3]) for _ in range(120)]
for sigma, share in SHARE.items():
    with open(f"small_sigma_{sigma}.tsv", "w", newline="\n") as log:
        print("idx", "label", "predict", "radius", "correct", "time", "note", sep="\t", file=log)
        for i, label in enumerate(labels):
            radius = round(random.uniform(0, 4 * float(sigma)), 3)
            predict = label
            if random.random() >= share[label]:
                predict = random.choice([c for c in (-1, -1, 0, 2, 4) if c != label])
            if predict == -1:
                radius = 0.0
            time = "1 day, 0:00:14" if i == 7 else f"0:00:{random.uniform(10, 20):09.6f}"
            print(5 * i, label, predict, radius, int(predict == label), time, "" if i % 2 else "even", sep="\t", file=log)
