package store

import "net/smtp"

func sendFeedback(from, subject, body string) error {
	to := "office@example.org"
	msg := "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\n" + body
	return smtp.SendMail("localhost:25", nil, "web@example.org", []string{to}, []byte(msg))
}
