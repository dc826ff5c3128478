package server

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func weather(c *gin.Context) {
	region := c.Param("region")
	resp, err := http.Get("https://" + region + "/v1/weather")
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	c.DataFromReader(http.StatusOK, resp.ContentLength, "application/json", resp.Body, nil)
}
