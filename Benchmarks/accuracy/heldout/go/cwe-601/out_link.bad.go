package app

import (
	"github.com/gin-gonic/gin"
	"net/http"
	"net/url"
)

func out(c *gin.Context) {
	to := c.Query("to")
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "https" {
		c.String(http.StatusBadRequest, "bad link")
		return
	}
	c.Redirect(http.StatusSeeOther, to)
}
