package util

import (
	"io"
	"net/http"
	"net/url"
	"time"
)

func preview(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	client := &http.Client{Timeout: 5 * time.Second}
	u, err := url.Parse(target)
	if err != nil || u.Scheme != "https" || u.Host != "images.example.com" {
		http.Error(w, "host not allowed", http.StatusBadRequest)
		return
	}
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	resp, err := client.Get(target)
	if err != nil {
		http.Error(w, "fetch failed", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	io.Copy(w, io.LimitReader(resp.Body, 1<<20))
}
