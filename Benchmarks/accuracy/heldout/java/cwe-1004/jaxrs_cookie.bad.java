package rest;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/session")
public class SessionResource {
    private final SessionService sessions = new SessionService();

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@FormParam("user") String user, @FormParam("password") String password) {
        String id = sessions.open(user, password);
        NewCookie cookie = new NewCookie.Builder("session")
                .value(id)
                .path("/")
                .secure(true)
                .httpOnly(false)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.noContent().cookie(cookie).build();
    }
}
