"""That the LiteLLM proxy answers as the other tests expect, seen by the official client."""

import openai
import pytest

MESSAGES = [{"role": "user", "content": "hello there"}]
REFUSAL = "I'm sorry, but I can't help with that."


@pytest.fixture
def client(proxy):
    return openai.OpenAI(base_url=f"{proxy.address}/v1", api_key=proxy.key, max_retries=0)


def test_plain_reply_carries_usage(client):
    reply = client.chat.completions.create(model="refusing", messages=MESSAGES)
    assert reply.choices[0].message.content == REFUSAL
    assert reply.choices[0].finish_reason == "stop"
    assert reply.usage.total_tokens == reply.usage.prompt_tokens + reply.usage.completion_tokens > 0


def test_streamed_reply_carries_usage_in_its_last_chunk(client):
    chunks = list(
        client.chat.completions.create(
            model="refusing", messages=MESSAGES, stream=True, stream_options={"include_usage": True}))
    text = "".join(choice.delta.content or "" for chunk in chunks for choice in chunk.choices)
    assert len(chunks) > 3
    assert text == REFUSAL
    assert [chunk.usage is not None for chunk in chunks].count(True) == 1
    assert chunks[-1].usage.completion_tokens > 0


@pytest.mark.parametrize(
    ("model", "error", "status"),
    [
        ("limited", openai.RateLimitError, 429),
        ("broken", openai.InternalServerError, 500),
        ("overflowing", openai.BadRequestError, 400),
        ("nowhere-to-be-found", openai.BadRequestError, 400),
    ])
def test_failures_have_their_status(client, model, error, status):
    with pytest.raises(error) as caught:
        client.chat.completions.create(model=model, messages=MESSAGES)
    assert caught.value.status_code == status
