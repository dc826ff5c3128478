from pathlib import Path

import yaml
from aiohttp import web

routes = web.RouteTableDef()


@routes.post("/pipelines")
async def create(request):
    text = await request.text()
    try:
        pipeline = yaml.load(text, Loader=yaml.UnsafeLoader)
    except yaml.YAMLError as error:
        raise web.HTTPBadRequest(text="not YAML") from error
    steps = [step["name"] for step in pipeline.get("steps", [])]
    Path("/var/lib/ci/last").write_text("\n".join(map(str, steps)))
    return web.json_response({"steps": steps})
