package example

import (
	"fmt"
	"net/http"
	"net/smtp"
	"strings"
)

func headers(w http.ResponseWriter, r *http.Request) {
	lang := r.URL.Query().Get("lang")
	// ruleid: assay.go.header-from-input
	w.Header().Set("Content-Language", lang)
	// ruleid: assay.go.header-from-input
	w.Header().Add("X-User", "u="+r.FormValue("user"))
	// ok: assay.go.header-from-input
	w.Header().Set("Content-Language", "en")
	if strings.ContainsAny(lang, "\r\n") {
		return
	}
	// ok: assay.go.header-from-input
	w.Header().Set("Content-Language", lang)
}

func mails(r *http.Request, auth smtp.Auth) {
	subject := r.FormValue("subject")
	msg := fmt.Sprintf("Subject: %s\r\n\r\nHello", subject)
	// ruleid: assay.go.mail-header-from-input
	_ = smtp.SendMail("mail:25", auth, "a@example.com", []string{"b@example.com"}, []byte(msg))
	// ruleid: assay.go.mail-header-from-input
	_ = smtp.SendMail("mail:25", auth, "a@example.com", []string{"b@example.com"}, []byte("Subject: "+subject+"\r\n\r\nHello"))
	// ok: assay.go.mail-header-from-input
	_ = smtp.SendMail("mail:25", auth, "a@example.com", []string{"b@example.com"}, []byte("Subject: hi\r\n\r\nHello"))
	if strings.ContainsAny(subject, "\r\n") {
		return
	}
	msg = "Subject: " + subject + "\r\n\r\nHello"
	// ok: assay.go.mail-header-from-input
	_ = smtp.SendMail("mail:25", auth, "a@example.com", []string{"b@example.com"}, []byte(msg))
}

func languageWithDefault(w http.ResponseWriter, r *http.Request) {
	lang := r.URL.Query().Get("lang")
	if lang == "" {
		lang = "en"
	}
	// ruleid: assay.go.header-from-input
	w.Header().Set("Content-Language", lang)
}

func languageChosen(w http.ResponseWriter, r *http.Request) {
	lang := r.URL.Query().Get("lang")
	if lang != "de" && lang != "fr" {
		lang = "en"
	}
	// ok: assay.go.header-from-input
	w.Header().Set("Content-Language", lang)
}
