import asyncio

from aiohttp import web

routes = web.RouteTableDef()


@routes.post("/deploy")
async def deploy(request):
    body = await request.json()
    branch = body.get("branch", "main")
    proc = await asyncio.create_subprocess_shell(
        "cd /srv/site && git fetch origin %s && git reset --hard FETCH_HEAD" % branch,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await proc.communicate()
    return web.json_response({"code": proc.returncode, "log": out.decode()})
