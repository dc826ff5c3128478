import secrets

from aiohttp import web

from .users import verify

sessions = {}


async def login(request):
    form = await request.post()
    user = await verify(form.get("user", ""), form.get("password", ""))
    if user is None:
        raise web.HTTPUnauthorized()
    sid = secrets.token_urlsafe(32)
    sessions[sid] = user
    response = web.Response(status=204)
    response.set_cookie("sid", sid, secure=True, httponly=True, samesite="None")
    return response


app = web.Application(client_max_size=4096)
app.add_routes([web.post("/login", login)])
