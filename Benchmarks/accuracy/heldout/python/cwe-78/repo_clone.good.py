import asyncio
import re

from aiohttp import web

routes = web.RouteTableDef()
BRANCH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./-]{0,80}")


@routes.post("/deploy")
async def deploy(request):
    body = await request.json()
    branch = body.get("branch", "main")
    if not isinstance(branch, str) or not BRANCH.fullmatch(branch):
        raise web.HTTPBadRequest(text="bad branch name")
    proc = await asyncio.create_subprocess_exec(
        "git", "-C", "/srv/site", "pull", "--ff-only", "origin", branch,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await proc.communicate()
    return web.json_response({"code": proc.returncode, "log": out.decode()})
