package handlers

import (
	"github.com/gin-gonic/gin"
	"net/http"
	"os/exec"
	"strings"
)

func search(c *gin.Context) {
	word := c.Query("q")
	out, _ := exec.CommandContext(c, "grep", "-rl", word, "/srv/wiki").Output()
	files := strings.Fields(string(out))
	if len(files) == 0 {
		c.JSON(http.StatusNotFound, gin.H{"error": "nothing found"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"files": files})
}
