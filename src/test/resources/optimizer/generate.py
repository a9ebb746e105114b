"""Writes runs.json: 200 steps of each optimizer on a small quadratic, in float64 with NumPy alone.

The formulas are those of torch.optim, written out here a second time, independent of the engine.
The gradient of the quadratic is A w - b; A, b and the start come from sines, so that nothing is random.
"""
import json
import numpy as np

N = 6
i = np.arange(N)
ROOT = np.sin(1.0 + 2.3 * i[:, None] + 1.7 * i[None, :])
A = ROOT @ ROOT.T / N + 0.05 * np.eye(N)
B = np.cos(0.7 * i)
START = np.sin(3.1 * i + 0.2)
SHOWN = [1, 2, 3, 10, 50, 200]


def sgd(lr, momentum, nesterov, decay):
    v = np.zeros(N)

    def step(w, g, t):
        nonlocal v
        g = g + decay * w
        v = momentum * v + g
        return w - lr * (g + momentum * v if nesterov else v)
    return step


def rmsprop(lr, smoothing, epsilon, decay):
    s = np.zeros(N)

    def step(w, g, t):
        nonlocal s
        g = g + decay * w
        s = smoothing * s + (1 - smoothing) * g ** 2
        return w - lr * g / (np.sqrt(s) + epsilon)
    return step


def adam(lr, beta1, beta2, epsilon, decay):
    m, s = np.zeros(N), np.zeros(N)

    def step(w, g, t):
        nonlocal m, s
        g = g + decay * w
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g ** 2
        return w - lr * (m / (1 - beta1 ** t)) / (np.sqrt(s / (1 - beta2 ** t)) + epsilon)
    return step


def run(step):
    w, shown = START.copy(), []
    for t in range(1, SHOWN[-1] + 1):
        w = step(w, A @ w - B, t)
        if t in SHOWN:
            shown.append(w.tolist())
    return shown


RUNS = {
    "sgd": run(sgd(0.1, 0, False, 0)),
    "sgd, weight decay": run(sgd(0.1, 0, False, 0.01)),
    "momentum": run(sgd(0.05, 0.9, False, 0)),
    "nesterov, weight decay": run(sgd(0.05, 0.8, True, 0.02)),
    "rmsprop": run(rmsprop(0.01, 0.99, 1e-8, 0)),
    "rmsprop, weight decay": run(rmsprop(0.005, 0.9, 1e-3, 0.05)),
    "adam": run(adam(0.01, 0.9, 0.999, 1e-8, 0)),
    "adam, weight decay": run(adam(0.01, 0.8, 0.95, 1e-4, 0.03)),
}
with open("runs.json", "w") as out:
    json.dump({"matrix": A.tolist(), "b": B.tolist(), "start": START.tolist(), "steps": SHOWN, "runs": RUNS}, out, indent=1)
