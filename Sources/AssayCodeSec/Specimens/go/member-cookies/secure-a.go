// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package studio

import "net/http"

// RememberMember hands a member's session to the browser.
func RememberMember(w http.ResponseWriter, sessionID string, staysOn bool) {
	cookie := &http.Cookie{
		Name:     "member",
		Value:    sessionID,
		Path:     "/",
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	}
	if staysOn {
		cookie.MaxAge = 30 * 24 * 60 * 60
	}
	http.SetCookie(w, cookie)
}

// ForgetMember takes it away again.
func ForgetMember(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "member", Path: "/", MaxAge: -1, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}
