package jobs

import (
	"github.com/labstack/echo/v4"
	"net/http"
)

func login(c echo.Context) error {
	id, err := open(c.FormValue("user"), c.FormValue("password"))
	if err != nil {
		return c.NoContent(http.StatusUnauthorized)
	}
	c.SetCookie(&http.Cookie{
		Name:     "auth",
		Value:    id,
		Secure:   true,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	})
	return c.NoContent(http.StatusNoContent)
}

var open func(user, password string) (string, error)
