// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package studio

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// memberLine puts the header together that sets the cookie.
func memberLine(value string, seconds int) string {
	parts := []string{"member=" + url.QueryEscape(value), "Path=/", "HttpOnly", "Secure", "SameSite=Lax"}
	if seconds >= 0 {
		parts = append(parts, "Max-Age="+strconv.Itoa(seconds))
	}
	return strings.Join(parts, "; ")
}

// RememberMember hands a member's session to the browser.
func RememberMember(w http.ResponseWriter, sessionID string, staysOn bool) {
	seconds := -1
	if staysOn {
		seconds = 2592000
	}
	w.Header().Add("Set-Cookie", memberLine(sessionID, seconds))
}

// ForgetMember takes it away again.
func ForgetMember(w http.ResponseWriter) {
	w.Header().Add("Set-Cookie", memberLine("", 0))
}
