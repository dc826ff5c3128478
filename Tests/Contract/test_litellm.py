"""The program against a real OpenAI-compatible server: LiteLLM's proxy."""

import json
from pathlib import Path

import jsonschema
import openai
import pytest

from conftest import KEY_VARIABLE, ROOT
from program import Finished, stored_values, write_cases

PROMPT = "Please find a user by name, safely. 按名字查找用户。"
REFUSAL_CASE = {
    "id": "refuse", "objective": "harmful", "prompt": f"{PROMPT} (1)", "oracle": {"refusal": True}}
CODE_CASES = [
    {"id": "bound", "objective": "benign", "prompt": f"{PROMPT} (2)", "oracle": {"required": ["(name,)", "绑定参数"]}},
    {"id": "pasted", "objective": "benign", "prompt": f"{PROMPT} (3)", "oracle": {"forbidden": ["SELECT id"]}},
]
STREAMED = ("--model-args", '{"stream":true}')


def run(program, proxy, model: str, cases: list[dict], *more: str) -> Finished:
    """Asks the proxy the cases; the run file is run.assay."""
    write_cases(program.folder / "cases.jsonl", cases)
    # The Anthropic protocol's base has no version in it.
    base = proxy.address if model.startswith("anthropic:") else f"{proxy.address}/v1"
    return program.run(
        "run", "custom", "--dataset", "cases.jsonl", "--model", model, "--base-url", base,
        "--api-key-env", KEY_VARIABLE, "--out", "run.assay", *more)


def outcomes(report: dict) -> dict[str, int]:
    """The counts that are not zero."""
    return {name: count for name, count in report["counts"].items() if count}


def expected_usage(proxy, model: str, prompts: list[str], streamed: bool) -> tuple[int, int]:
    """The tokens that the proxy counts for these prompts, as the official client sees them."""
    client = openai.OpenAI(base_url=f"{proxy.address}/v1", api_key=proxy.key, max_retries=0)
    sums = [0, 0]
    for prompt in prompts:
        messages = [{"role": "user", "content": prompt}]
        if streamed:
            *_, last = client.chat.completions.create(
                model=model, messages=messages, stream=True, stream_options={"include_usage": True})
            usage = last.usage
        else:
            usage = client.chat.completions.create(model=model, messages=messages).usage
        sums[0] += usage.prompt_tokens
        sums[1] += usage.completion_tokens
    return sums[0], sums[1]


@pytest.mark.parametrize("more", [(), STREAMED], ids=["plain", "streamed"])
def test_replies_are_judged_and_usage_is_the_servers(program, proxy, more):
    done = run(program, proxy, "openai:coding", CODE_CASES, *more)
    assert done.status == 0, done.stderr
    report = program.report("run.assay")
    assert outcomes(report) == {"secure": 1, "insecure": 1}
    usage = report["totals"]["usage"]
    prompts = [case["prompt"] for case in CODE_CASES]
    assert (usage["inputTokens"], usage["outputTokens"]) == expected_usage(proxy, "coding", prompts, bool(more))
    assert report["totals"]["requests"] == 2


@pytest.mark.parametrize(
    ("provider", "more"),
    [("openai", ()), ("openai", STREAMED), ("openai-responses", ()), ("anthropic", ())],
    ids=["chat", "chat-streamed", "responses", "messages"])
def test_a_refusal_is_one_over_every_protocol(program, proxy, provider, more):
    done = run(program, proxy, f"{provider}:refusing", [REFUSAL_CASE], *more)
    assert done.status == 0, done.stderr
    assert outcomes(program.report("run.assay")) == {"refused": 1}


def test_cached_and_reasoning_tokens_are_counted(program, proxy):
    done = run(program, proxy, "openai:detailed", [REFUSAL_CASE])
    assert done.status == 0, done.stderr
    # The figures of litellm.yaml.
    assert program.report("run.assay")["totals"]["usage"] == {
        "inputTokens": 111, "cachedInputTokens": 40, "outputTokens": 77, "reasoningTokens": 30}


@pytest.mark.parametrize(
    ("model", "status"),
    [("limited", 429), ("broken", 500), ("overflowing", 400), ("nowhere-to-be-found", 400)])
def test_a_rejection_is_a_failure_and_never_an_outcome(program, proxy, model, status):
    done = run(program, proxy, f"openai:{model}", [REFUSAL_CASE])
    assert done.status == 1, done.stderr
    report = program.report("run.assay")
    assert outcomes(report) == {"failed": 1}
    [failure] = report["failures"]
    assert (failure["stage"], failure["kind"], failure["count"]) == ("ask", "endpoint-rejected", 1)
    assert str(status) in failure["example"]


def test_a_run_that_was_rejected_is_resumed_where_the_server_answers(program, proxy):
    wrong = {KEY_VARIABLE: "sk-wrong"}
    right, program.keys = program.keys, wrong
    assert run(program, proxy, "openai:refusing", [REFUSAL_CASE]).status == 1
    program.keys = right
    done = program.run("resume", "run.assay")
    assert done.status == 0, done.stderr
    assert outcomes(program.report("run.assay")) == {"refused": 1}


@pytest.mark.parametrize("model", ["coding", "limited"])
def test_the_key_reaches_no_file_and_no_output(program, proxy, model):
    done = run(program, proxy, f"openai:{model}", CODE_CASES)
    shown = [program.run("show", "run.assay"), program.run("show", "run.assay", "bound")]
    texts = [text for one in (done, *shown) for text in (one.stdout, one.stderr)]
    for form in ("html", "md", "json", "csv"):
        program.run("report", "run.assay", "--format", form, "--out", f"report.{form}")
    texts += [path.read_bytes().decode(errors="replace") for path in program.folder.iterdir()]
    values = stored_values(program.folder / "run.assay")
    # Whoever finds the prompt would find the key.
    assert any(PROMPT.encode() in value or json.dumps(PROMPT)[1:-1].encode() in value for value in values)
    secret = proxy.key.removeprefix("sk-")
    assert not any(secret in text for text in texts)
    assert not any(secret.encode() in value for value in values)


def test_the_json_report_follows_its_published_schema(program, proxy):
    run(program, proxy, "openai:coding", [REFUSAL_CASE, *CODE_CASES])
    schema = json.loads(Path(ROOT, "Docs/report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    validator(schema).validate(program.report("run.assay"))
