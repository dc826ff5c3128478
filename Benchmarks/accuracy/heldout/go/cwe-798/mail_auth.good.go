package web

import (
	"net/smtp"
	"os"
)

type Mailer struct {
	host string
	auth smtp.Auth
}

func NewMailer() *Mailer {
	host := "smtp.example.com"
	user := "noreply@example.com"
	password := os.Getenv("SMTP_PASSWORD")
	return &Mailer{host, smtp.PlainAuth("", user, password, host)}
}

func (m *Mailer) Send(to string, msg []byte) error {
	return smtp.SendMail(m.host+":587", m.auth, "noreply@example.com", []string{to}, msg)
}
