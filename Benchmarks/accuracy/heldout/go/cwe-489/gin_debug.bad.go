package main

import (
	"github.com/gin-gonic/gin"
	"log"
	"net/http"
	"os"
)

func main() {
	gin.SetMode(gin.DebugMode)
	r := gin.New()
	r.Use(gin.Recovery())
	r.GET("/", func(c *gin.Context) { c.String(http.StatusOK, "ok") })
	r.GET("/debug/env", func(c *gin.Context) { c.JSON(http.StatusOK, os.Environ()) })
	if err := r.Run(":8080"); err != nil {
		log.Fatal(err)
	}
}
