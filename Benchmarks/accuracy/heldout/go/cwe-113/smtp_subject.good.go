package store

import (
	"errors"
	"net/mail"
	"net/smtp"
	"strings"
)

func sendFeedback(from, subject, body string) error {
	to := "office@example.org"
	addr, err := mail.ParseAddress(from)
	if err != nil {
		return err
	}
	if strings.ContainsAny(subject, "\r\n") {
		return errors.New("subject has a line break")
	}
	msg := "From: " + addr.String() + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\n" + body
	return smtp.SendMail("localhost:25", nil, "web@example.org", []string{to}, []byte(msg))
}
