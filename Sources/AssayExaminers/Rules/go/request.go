package example

import (
	"fmt"
	"net/http"
	"net/url"
)

func proxy(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	// ruleid: assay.go.request-to-given-host
	resp, err := http.Get(target)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	// ruleid: assay.go.request-to-given-host
	req, err := http.NewRequest("GET", "http://"+r.FormValue("host")+"/status", nil)
	_ = req
	// ok: assay.go.request-to-given-host
	// ruleid: assay.go.error-overwritten
	_, err = http.Get("https://api.example.com/items/" + url.PathEscape(r.FormValue("id")))
	// ok: assay.go.request-to-given-host
	_, err = http.Get(fmt.Sprintf("https://api.example.com/items?q=%s", r.FormValue("id")))
}

func fetchPreview(url string) (*http.Response, error) {
	// ruleid: assay.go.request-to-given-host
	return http.Get(url)
}

var allowedHosts = map[string]bool{"api.example.com": true}

func proxyChecked(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.URL.Query().Get("url"))
	if err != nil || !allowedHosts[u.Hostname()] {
		http.Error(w, "bad", 400)
		return
	}
	// ok: assay.go.request-to-given-host
	resp, err := http.Get(u.String())
	_ = resp
}

