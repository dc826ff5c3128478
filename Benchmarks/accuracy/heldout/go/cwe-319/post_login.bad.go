package web

import (
	"net/http"
	"net/url"
	"time"
)

func signIn(user, password string) (*http.Response, error) {
	form := url.Values{"user": {user}, "password": {password}}
	client := http.Client{Timeout: 10 * time.Second}
	return client.PostForm("http://accounts.example.com/login", form)
}
