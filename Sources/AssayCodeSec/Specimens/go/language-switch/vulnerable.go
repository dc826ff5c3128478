// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package portal

import (
	"net/http"
)

// SwitchLanguage remembers the language and goes back to the page.
func SwitchLanguage(w http.ResponseWriter, r *http.Request) {
	lang := r.FormValue("lang")
	switch lang {
	case "de", "fr", "it":
	default:
		http.Error(w, "unknown language", http.StatusBadRequest)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name: "lang", Value: lang, Path: "/", MaxAge: 365 * 86400,
		HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
	})
	back := r.FormValue("back")
	if back == "" {
		back = "/"
	}
	http.Redirect(w, r, back, http.StatusSeeOther)
}
