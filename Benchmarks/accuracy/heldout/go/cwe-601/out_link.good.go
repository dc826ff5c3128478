package app

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func out(c *gin.Context) {
	to := c.Query("to")
	links := map[string]string{"docs": "https://docs.example.com/", "forum": "https://forum.example.com/"}
	to, ok := links[to]
	if !ok {
		c.String(http.StatusBadRequest, "bad link")
		return
	}
	c.Redirect(http.StatusSeeOther, to)
}
