package store

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func signIn(c *gin.Context) {
	token, err := auth(c.PostForm("user"), c.PostForm("password"))
	if err != nil {
		c.Status(http.StatusUnauthorized)
		return
	}
	c.SetSameSite(http.SameSiteStrictMode)
	c.SetCookie("token", token, 3600, "/", "", false, true)
	c.Status(http.StatusNoContent)
}

var auth func(user, password string) (string, error)
