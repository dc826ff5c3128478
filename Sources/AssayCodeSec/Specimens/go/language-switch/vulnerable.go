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
