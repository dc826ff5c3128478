package internal

import (
	"github.com/gin-gonic/gin"
	"io"
	"net/http"
	"os"
)

func upload(c *gin.Context) {
	album := c.Param("album")
	file, header, err := c.Request.FormFile("photo")
	if err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	defer file.Close()
	name := header.Header.Get("X-Original-Path")
	dst, err := os.Create("/srv/albums/" + album + "/" + name)
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	defer dst.Close()
	io.Copy(dst, io.LimitReader(file, 10<<20))
	c.Status(http.StatusCreated)
}
