"""The same work for Inspect AI: the questions of a case file, one call each, scored by required text."""

import json
from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.scorer import includes
from inspect_ai.solver import generate


@task
def one_call(dataset: str) -> Task:
    lines = map(json.loads, Path(dataset).read_text(encoding="utf-8").splitlines())
    samples = [
        Sample(id=line["id"], input=line["prompt"], target=line["oracle"]["required"][0])
        for line in lines
        if "id" in line
    ]
    return Task(dataset=MemoryDataset(samples), solver=generate(), scorer=includes())
