"""How fast PyTorch trains and predicts the nets that `netloom bench` measures, layer by layer as written.

    python torch_peer.py fashion|cifar100|bitdegree|gemstones|simpsons [--batch N] [--images N] [--epochs N]

Prints one line of JSON. Pictures are noise in memory, with the channels last where there are several,
which is the faster way on a CPU. The first epoch is not counted.
"""

import time

STARTED = time.perf_counter()

import argparse
import json
import resource
import statistics

import torch
from torch import nn

SEED = 1

# Channels, height and width; classes; pictures of a step and of an epoch.
SETTINGS = {
    "fashion": ((1, 28, 28), 10, 32, 9600),
    "cifar100": ((3, 32, 32), 100, 64, 6400),
    "bitdegree": ((3, 32, 32), 10, 32, 3200),
    "gemstones": ((3, 220, 220), 87, 32, 192),
    "simpsons": ((3, 224, 224), 32, 32, 192),
}


def conv(inputs, filters, **options):
    return [nn.Conv2d(inputs, filters, kernel_size=3, **options), nn.ReLU()]


def dense(inputs, outputs):
    return [nn.Linear(inputs, outputs), nn.ReLU()]


def halved():
    return nn.MaxPool2d(kernel_size=2)


def fashion(classes):
    strided = [layer for a, b in ((1, 32), (32, 64), (64, 128)) for layer in conv(a, b, stride=2)]
    top = [nn.Flatten(), nn.Dropout(0.2), *dense(128 * 2 * 2, 512), nn.Dropout(0.2), nn.Linear(512, classes)]
    return strided + top


def cifar100(classes):
    body = [*conv(3, 32), halved(), *conv(32, 64), halved(), *conv(64, 64)]
    return [*body, nn.Flatten(), *dense(64 * 4 * 4, 64), nn.Linear(64, classes)]


def bitdegree(classes):
    body = [*conv(3, 32, padding=1), halved(), nn.Flatten()]
    return [*body, *dense(32 * 16 * 16, 512), nn.Dropout(0.5), nn.Linear(512, classes)]


def gemstones(classes):
    widths = (3, 32, 64, 128, 128, 128)
    body = [layer for a, b in zip(widths, widths[1:]) for layer in (*conv(a, b, padding=1), halved())]
    return [*body, nn.Flatten(), nn.Dropout(0.5), *dense(128 * 6 * 6, 256), nn.Linear(256, classes)]


def simpsons(classes):
    body = [*conv(3, 16), halved(), *conv(16, 32), halved(), nn.Flatten()]
    top = [*dense(32 * 54 * 54, 512), nn.Dropout(0.2), *dense(512, 256), nn.Dropout(0.1)]
    return [*body, *top, nn.Linear(256, classes)]


BODIES = {f.__name__: f for f in (fashion, cifar100, bitdegree, gemstones, simpsons)}


def seconds(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def limited(net, model):
    """The kernels of bitdegree's constraints: no row of theirs is longer than 3."""
    return [layer.weight for layer in model if isinstance(layer, (nn.Conv2d, nn.Linear))][:2] if net == "bitdegree" else []


def measured(net, batch, images, epochs):
    shape, classes, usual_batch, usual_images = SETTINGS[net]
    batch = batch or usual_batch
    images = images or usual_images
    layout = torch.channels_last if shape[0] > 1 else torch.contiguous_format
    model = nn.Sequential(*BODIES[net](classes)).to(memory_format=layout)
    x = torch.rand(images, *shape).to(memory_format=layout)
    y = torch.randint(classes, (images,))
    loss = nn.CrossEntropyLoss()
    adam = torch.optim.Adam(model.parameters())
    constrained = limited(net, model)

    def step(pictures, labels):
        adam.zero_grad()
        loss(model(pictures), labels).backward()
        adam.step()
        with torch.no_grad():
            for weight in constrained:
                weight.copy_(torch.renorm(weight, p=2, dim=0, maxnorm=3))

    def epoch():
        for chosen in torch.randperm(images).split(batch):
            step(x[chosen].contiguous(memory_format=layout), y[chosen])

    model.train()
    step(x[:batch], y[:batch])
    first_step = time.perf_counter() - STARTED
    epoch()
    train = statistics.median(images / seconds(epoch) for _ in range(epochs))

    model.eval()
    with torch.no_grad():

        def predict():
            for pictures in x.split(500):
                torch.softmax(model(pictures), dim=1)

        predict()
        many = images / seconds(predict)
        one = statistics.median(
            seconds(lambda: torch.softmax(model(x[i % images : i % images + 1]), dim=1)) for i in range(30)
        )
    return {
        "batch": batch,
        "images": images,
        "params": sum(weight.numel() for weight in model.parameters()),
        "train_images_per_s": round(train, 1),
        "predict_images_per_s": round(many, 1),
        "predict_one_ms": round(one * 1000, 3),
        "first_step_s": round(first_step, 2),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("net", choices=[*SETTINGS])
    parser.add_argument("--batch", type=int)
    parser.add_argument("--images", type=int)
    parser.add_argument("--epochs", type=int, default=3)
    asked = parser.parse_args()
    torch.manual_seed(SEED)
    figures = measured(asked.net, asked.batch, asked.images, asked.epochs)
    memory = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(
        json.dumps({"peer": "torch", "version": torch.__version__, "net": asked.net, **figures, "peak_rss_mb": memory})
    )


if __name__ == "__main__":
    main()
