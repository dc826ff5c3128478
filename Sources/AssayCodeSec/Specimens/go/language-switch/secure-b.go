// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package portal

import (
	"net/http"
	"net/url"
	"path"
)

// SwitchLanguage remembers the language and goes back to the page.
func SwitchLanguage(w http.ResponseWriter, r *http.Request) {
	known := map[string]bool{"de": true, "fr": true, "it": true}
	lang := r.FormValue("lang")
	if !known[lang] {
		http.Error(w, "unknown language", http.StatusBadRequest)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: "lang", Value: lang, Path: "/", MaxAge: 365 * 86400,
		HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
	})
	target := url.URL{Path: "/"}
	if wanted, err := url.Parse(r.FormValue("back")); err == nil {
		// Of the address only path and query are taken over, never the host.
		target.Path = path.Clean("/" + wanted.Path)
		target.RawQuery = wanted.RawQuery
	}
	w.Header().Set("Location", target.String())
	w.WriteHeader(http.StatusSeeOther)
}
