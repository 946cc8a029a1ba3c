"""Keras as the referee of our exports, run by hand:

    ./mvnw -pl app/engine-cpu -am test -Dtest=KerasRoundTripTest -Dsurefire.failIfNoSpecifiedTests=false
    KERAS_BACKEND=tensorflow python app/engine-cpu/src/test/python/check_exports.py \
        app/engine-cpu/src/test/resources/parity app/engine-cpu/target/exports

Each exported model must load, have the parameters of the case's own model, and with the case's weights give
its output within 1e-5 + 1e-4 * |expected|.
"""
import base64
import glob
import json
import os
import sys

import numpy as np
import keras


def tensor(node):
    return np.frombuffer(base64.b64decode(node["data"]), dtype="<f4").reshape(node["shape"])


def check(case, exported):
    original = keras.models.model_from_json(json.dumps(case["model"]))
    model = keras.models.model_from_json(exported)
    if model.count_params() != original.count_params():
        return f"{model.count_params()} parameters instead of {original.count_params()}"
    weights = {"/".join(w["path"].split("/")[-2:]): tensor(w) for w in case["weights"]}
    for variable in model.weights:
        name = "/".join(variable.path.split("/")[-2:])
        if name in weights:
            variable.assign(weights.pop(name).reshape(variable.shape))
    if weights:
        return f"no place for {sorted(weights)}"
    expected = tensor(case["output"])
    actual = np.asarray(model(tensor(case["input"]), training=False))
    if actual.shape != expected.shape:
        return f"output {actual.shape} instead of {expected.shape}"
    off = np.abs(actual - expected)
    if not (off <= 1e-5 + 1e-4 * np.abs(expected)).all():
        return f"output is off by {off.max():.1e}"
    return ""


def main(cases, exports):
    passed = total = 0
    for file in sorted(glob.glob(os.path.join(cases, "*.json"))):
        name = os.path.basename(file)
        total += 1
        try:
            with open(file) as case, open(os.path.join(exports, name)) as exported:
                fault = check(json.load(case), exported.read())
        except Exception as e:  # whatever Keras says is the answer
            fault = f"{type(e).__name__}: {e}"
        passed += not fault
        if fault:
            print("FAILED", name, fault.replace("\n", " ")[:300])
    print(f"Keras {keras.__version__}: {passed} of {total}")
    return 0 if passed == total > 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
