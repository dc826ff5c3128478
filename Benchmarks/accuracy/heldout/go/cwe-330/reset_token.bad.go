package handlers

import (
	"strconv"
	"time"
)

func resetLink(user int) (string, error) {
	token := strconv.FormatInt(time.Now().UnixNano(), 36)
	if err := tokens.Put(token, user); err != nil {
		return "", err
	}
	return "https://example.com/reset?t=" + token, nil
}

var tokens interface{ Put(string, int) error }
