package internal

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func router() *gin.Engine {
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/", func(c *gin.Context) { c.String(http.StatusOK, "media server") })
	r.StaticFS("/media", gin.Dir("/srv/media", false))
	return r
}
