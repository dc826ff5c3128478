package handlers

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"net/http"
)

type Cart struct {
	Items map[string]int
	Extra any
}

func cartFrom(r *http.Request) (*Cart, error) {
	c, err := r.Cookie("cart")
	if err != nil {
		return nil, err
	}
	raw, err := base64.URLEncoding.DecodeString(c.Value)
	if err != nil {
		return nil, err
	}
	var cart Cart
	err = gob.NewDecoder(bytes.NewReader(raw)).Decode(&cart)
	return &cart, err
}
