"""Runs programs that print their figures as JSON, by turns, so that all meet the same minutes of the machine.

    python compare.py ROUNDS OURS PEER…

Each of OURS and PEER is a command in one word, such as './netloom bench fashion --json'. Prints for
each figure the median of every program and, for each peer, the median over the rounds of how many
times better ours is: more pictures a second, or fewer seconds or megabytes.
"""

import json
import shlex
import statistics
import subprocess
import sys

MORE_IS_BETTER = ("train_images_per_s", "predict_images_per_s")
LESS_IS_BETTER = ("predict_one_ms", "first_step_s", "peak_rss_mb")


def run(command):
    done = subprocess.run(shlex.split(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    found = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode != 0 or not found:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    figures = json.loads(found[-1])
    for number, rate in enumerate(figures.pop("epoch_images_per_s", []), start=1):
        figures[f"epoch_{number}_images_per_s"] = rate
    return figures


def better(key, ours, peer):
    return peer / ours if key in LESS_IS_BETTER else ours / peer


def shared_keys(runs):
    epochs = [key for key in runs[0] if key.startswith("epoch_")]
    keys = [*epochs, *MORE_IS_BETTER, *LESS_IS_BETTER]
    return [key for key in keys if all(key in figures for figures in runs)]


def name(figures):
    return f"{figures['peer']} {figures.get('path', figures['version'])}"


def main():
    if len(sys.argv) < 4 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    commands = sys.argv[2:]
    rounds = [[run(command) for command in commands] for _ in range(int(sys.argv[1]))]
    first = rounds[0]
    parameters = {figures["params"] for figures in first if "params" in figures}
    if len(parameters) > 1:
        sys.exit(f"These are not the same nets: {sorted(parameters)} parameters.")
    print(f"{first[0]['net']}: " + ", ".join(name(figures) for figures in first))
    for key in shared_keys([figures for turn in rounds for figures in turn]):
        medians = [statistics.median(turn[i][key] for turn in rounds) for i in range(len(commands))]
        times = [
            statistics.median(better(key, turn[0][key], turn[i][key]) for turn in rounds)
            for i in range(1, len(commands))
        ]
        print(
            f"  {key:22}"
            + "".join(f"{value:>14,.2f}" if value < 100 else f"{value:>14,.0f}" for value in medians)
            + "   ours is "
            + ", ".join(f"{value:.2f}" for value in times)
            + " times as good"
        )


if __name__ == "__main__":
    main()
