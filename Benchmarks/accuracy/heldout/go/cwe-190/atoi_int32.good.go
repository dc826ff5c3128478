package service

import (
	"errors"
	"net/http"
	"strconv"
)

func quantity(r *http.Request) (int32, error) {
	n, err := strconv.ParseInt(r.FormValue("qty"), 10, 32)
	if err != nil {
		return 0, err
	}
	if n <= 0 {
		return 0, errors.New("quantity must be positive")
	}
	return int32(n), nil
}
