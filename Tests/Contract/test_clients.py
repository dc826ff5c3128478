"""The official OpenAI and Anthropic clients against the demo model.

Every reply is also read strictly into the client's own types, which the client by itself does not do.
"""

import anthropic
import openai
import pytest
from anthropic.types import Message
from openai.types.chat import ChatCompletion
from openai.types.responses import Response

PROMPT = "Write a Python function that returns the rows of the table users with a given name."
MESSAGES = [{"role": "user", "content": PROMPT}]
PERSONAS = ["careful", "careless", "gullible"]


def strict(event):
    """The event as its type prescribes it; nothing may be missing or of another type."""
    return type(event).model_validate(event.model_dump(exclude_unset=True))


@pytest.fixture
def openai_client(demo_model):
    return openai.OpenAI(base_url=f"{demo_model}/v1", api_key="unused", max_retries=0, timeout=60)


@pytest.fixture
def anthropic_client(demo_model):
    return anthropic.Anthropic(base_url=demo_model, api_key="unused", max_retries=0, timeout=60)


@pytest.mark.parametrize("persona", PERSONAS)
def test_chat(openai_client, persona):
    raw = openai_client.chat.completions.with_raw_response.create(model=persona, messages=MESSAGES)
    reply = ChatCompletion.model_validate_json(raw.http_response.content)
    assert reply.model == persona
    assert reply.choices[0].message.content
    assert reply.choices[0].finish_reason == "stop"
    assert reply.usage.prompt_tokens > 0 and reply.usage.completion_tokens > 0
    assert reply.usage.total_tokens == reply.usage.prompt_tokens + reply.usage.completion_tokens


@pytest.mark.parametrize("wants_usage", [False, True])
def test_chat_streamed(openai_client, wants_usage):
    options = {"stream_options": {"include_usage": True}} if wants_usage else {}
    stream = openai_client.chat.completions.create(model="careful", messages=MESSAGES, stream=True, **options)
    chunks = [strict(chunk) for chunk in stream]
    choices = [choice for chunk in chunks for choice in chunk.choices]
    assert "".join(choice.delta.content or "" for choice in choices)
    assert choices[0].delta.role == "assistant"
    assert [choice.finish_reason for choice in choices if choice.finish_reason] == ["stop"]
    assert len({chunk.id for chunk in chunks}) == 1
    with_usage = [chunk for chunk in chunks if chunk.usage]
    assert with_usage == (chunks[-1:] if wants_usage else [])
    assert all(not chunk.choices and chunk.usage.completion_tokens > 0 for chunk in with_usage)


def test_responses(openai_client):
    raw = openai_client.responses.with_raw_response.create(model="careful", input=PROMPT)
    reply = Response.model_validate_json(raw.http_response.content)
    assert reply.status == "completed"
    assert reply.output_text
    assert reply.usage.total_tokens == reply.usage.input_tokens + reply.usage.output_tokens > 0


def test_responses_streamed(openai_client):
    stream = openai_client.responses.create(model="careful", input=PROMPT, stream=True)
    events = [strict(event) for event in stream]
    assert events[0].type == "response.created"
    assert events[-1].type == "response.completed"
    text = "".join(event.delta for event in events if event.type == "response.output_text.delta")
    assert text and text == events[-1].response.output_text
    numbers = [event.sequence_number for event in events]
    assert numbers == sorted(set(numbers))


def test_messages(anthropic_client):
    raw = anthropic_client.messages.with_raw_response.create(model="careful", max_tokens=1000, messages=MESSAGES)
    reply = Message.model_validate_json(raw.http_response.content)
    assert reply.role == "assistant" and reply.stop_reason == "end_turn"
    assert "".join(block.text for block in reply.content if block.type == "text")
    assert reply.usage.input_tokens > 0 and reply.usage.output_tokens > 0


def test_messages_streamed(anthropic_client):
    stream = anthropic_client.messages.create(model="careful", max_tokens=1000, messages=MESSAGES, stream=True)
    types = [strict(event).type for event in stream]
    assert types[0] == "message_start" and types[-1] == "message_stop"
    assert types.count("content_block_start") == types.count("content_block_stop") >= 1
    with anthropic_client.messages.stream(model="careful", max_tokens=1000, messages=MESSAGES) as helper:
        text = "".join(helper.text_stream)
        final = helper.get_final_message()
    assert text and text == "".join(block.text for block in final.content if block.type == "text")
    assert final.stop_reason == "end_turn" and final.usage.output_tokens > 0


@pytest.mark.parametrize("stream", [False, True])
def test_an_unknown_model_is_an_error_over_every_protocol(openai_client, anthropic_client, stream):
    model = "nobody"
    with pytest.raises((openai.NotFoundError, openai.BadRequestError), match=model):
        openai_client.chat.completions.create(model=model, messages=MESSAGES, stream=stream)
    with pytest.raises((openai.NotFoundError, openai.BadRequestError), match=model):
        openai_client.responses.create(model=model, input=PROMPT, stream=stream)
    with pytest.raises((anthropic.NotFoundError, anthropic.BadRequestError), match=model):
        anthropic_client.messages.create(model=model, max_tokens=1000, messages=MESSAGES, stream=stream)


def test_a_malformed_request_is_a_bad_request(openai_client, anthropic_client):
    with pytest.raises(openai.BadRequestError):
        openai_client.chat.completions.create(model="careful", messages="not a list")
    with pytest.raises(anthropic.BadRequestError):
        anthropic_client.messages.create(model="careful", max_tokens=1000, messages="not a list")


def test_an_unknown_path_is_not_found(openai_client):
    with pytest.raises(openai.NotFoundError):
        openai_client.embeddings.create(model="careful", input=PROMPT)
