package internal

import (
	"github.com/gin-gonic/gin"
	"io"
	"net/http"
	"os"
	"regexp"
)

func upload(c *gin.Context) {
	album := c.Param("album")
	if !regexp.MustCompile(`^[a-z0-9]+$`).MatchString(album) {
		c.Status(http.StatusBadRequest)
		return
	}
	file, _, err := c.Request.FormFile("photo")
	if err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	defer file.Close()
	dst, err := os.CreateTemp("/srv/albums/"+album, "photo-*.jpg")
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	defer dst.Close()
	io.Copy(dst, io.LimitReader(file, 10<<20))
	c.Status(http.StatusCreated)
}
