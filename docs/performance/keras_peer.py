"""How fast Keras (on TensorFlow) trains and predicts the nets that `netloom bench` measures.

    python keras_peer.py fashion|cifar100|bitdegree|gemstones|simpsons [--batch N] [--images N] [--epochs N]
    python keras_peer.py folder DIR [--epochs N]

Prints one line of JSON. Pictures are noise in memory; with `folder` they are read from a folder for
each class, as cifar100's net gets them. The first epoch in memory is not counted.
"""

import time

STARTED = time.perf_counter()

import argparse
import json
import os
import resource
import statistics

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from keras import layers

SEED = 1
SIDE = 32  # of the pictures of a folder

# Height, width and channels; classes; pictures of a step and of an epoch.
SETTINGS = {
    "fashion": ((28, 28, 1), 10, 32, 9600),
    "cifar100": ((32, 32, 3), 100, 64, 6400),
    "bitdegree": ((32, 32, 3), 10, 32, 3200),
    "gemstones": ((220, 220, 3), 87, 32, 192),
    "simpsons": ((224, 224, 3), 32, 32, 192),
}


def conv(filters, **options):
    return layers.Conv2D(filters, (3, 3), **options)


def fashion(classes):
    for filters in (32, 64, 128):
        yield conv(filters, strides=2, activation="relu")
    yield layers.Flatten()
    yield layers.Dropout(0.2)
    yield layers.Dense(512, activation="relu")
    yield layers.Dropout(0.2)
    yield layers.Dense(classes, activation="softmax")


def cifar100(classes):
    yield conv(32, activation="relu")
    yield layers.MaxPooling2D()
    yield conv(64, activation="relu")
    yield layers.MaxPooling2D()
    yield conv(64, activation="relu")
    yield layers.Flatten()
    yield layers.Dense(64, activation="relu")
    yield layers.Dense(classes, activation="softmax")


def bitdegree(classes):
    limit = keras.constraints.MaxNorm(3)
    yield conv(32, padding="same", activation="relu", kernel_constraint=limit)
    yield layers.MaxPooling2D()
    yield layers.Flatten()
    yield layers.Dense(512, activation="relu", kernel_constraint=limit)
    yield layers.Dropout(0.5)
    yield layers.Dense(classes, activation="softmax")


def gemstones(classes):
    for filters in (32, 64, 128, 128, 128):
        yield conv(filters, padding="same")
        yield layers.Activation("relu")
        yield layers.MaxPooling2D()
    yield layers.Flatten()
    yield layers.Dropout(0.5)
    yield layers.Dense(256, activation="relu")
    yield layers.Dense(classes, activation="softmax")


def simpsons(classes):
    for filters in (16, 32):
        yield conv(filters, activation="relu")
        yield layers.MaxPooling2D()
    yield layers.Flatten()
    yield layers.Dense(512, activation="relu")
    yield layers.Dropout(0.2)
    yield layers.Dense(256, activation="relu")
    yield layers.Dropout(0.1)
    yield layers.Dense(classes, activation="softmax")


BODIES = {f.__name__: f for f in (fashion, cifar100, bitdegree, gemstones, simpsons)}


def compiled(shape, parts):
    model = keras.Sequential([keras.Input(shape), *parts])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def seconds(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def peak_memory():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def in_memory(net, batch, images, epochs):
    shape, classes, usual_batch, usual_images = SETTINGS[net]
    batch = batch or usual_batch
    images = images or usual_images
    noise = np.random.default_rng(SEED)
    x = noise.random((images, *shape), dtype=np.float32)
    y = keras.utils.to_categorical(noise.integers(classes, size=images), classes)
    model = compiled(shape, BODIES[net](classes))

    model.train_on_batch(x[:batch], y[:batch])
    first_step = time.perf_counter() - STARTED

    def epoch():
        model.fit(x, y, batch_size=batch, verbose=0)

    epoch()
    train = statistics.median(images / seconds(epoch) for _ in range(epochs))

    def predict(pictures):
        model.predict(pictures, batch_size=500, verbose=0)

    predict(x[:500])
    many = images / seconds(lambda: predict(x))
    one = statistics.median(
        seconds(lambda: model.predict_on_batch(x[i % images : i % images + 1])) for i in range(30)
    )
    return {
        "batch": batch,
        "images": images,
        "params": model.count_params(),
        "train_images_per_s": round(train, 1),
        "predict_images_per_s": round(many, 1),
        "predict_one_ms": round(one * 1000, 3),
        "first_step_s": round(first_step, 2),
    }


def on_folder(folder, epochs):
    pictures = keras.utils.image_dataset_from_directory(
        folder, label_mode="categorical", image_size=(SIDE, SIDE), batch_size=64, seed=SEED, verbose=False
    )
    images = len(pictures.file_paths)
    scaled = [layers.Rescaling(1 / 255), *cifar100(len(pictures.class_names))]
    model = compiled((SIDE, SIDE, 3), scaled)
    rates = [round(images / seconds(lambda: model.fit(pictures, verbose=0))) for _ in range(epochs)]
    return {"images": images, "epoch_images_per_s": rates}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("net", choices=[*SETTINGS, "folder"])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--batch", type=int)
    parser.add_argument("--images", type=int)
    parser.add_argument("--epochs", type=int, default=3)
    asked = parser.parse_args()
    if (asked.net == "folder") != (asked.folder is not None):
        parser.error("a folder goes with `folder`, and only there")
    keras.utils.set_random_seed(SEED)
    if asked.folder:
        figures = on_folder(asked.folder, asked.epochs)
    else:
        figures = in_memory(asked.net, asked.batch, asked.images, asked.epochs)
    print(
        json.dumps(
            {"peer": "keras", "version": keras.__version__, "net": asked.net, **figures, "peak_rss_mb": peak_memory()}
        )
    )


if __name__ == "__main__":
    main()
