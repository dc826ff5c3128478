package handlers

import (
	"log"
	"net/http"
	"time"
)

func status(url string) string {
	client := http.Client{Timeout: 3 * time.Second}
	resp, err := client.Get(url)
	if err != nil {
		log.Printf("get %q: %v", url, err)
		return "unreachable"
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return "down"
	}
	return "up"
}
