package server

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func weather(c *gin.Context) {
	region := c.Param("region")
	hosts := map[string]string{"eu": "eu.weather.example", "us": "us.weather.example"}
	host, ok := hosts[region]
	if !ok {
		c.Status(http.StatusNotFound)
		return
	}
	resp, err := http.Get("https://" + host + "/v1/weather")
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	c.DataFromReader(http.StatusOK, resp.ContentLength, "application/json", resp.Body, nil)
}
