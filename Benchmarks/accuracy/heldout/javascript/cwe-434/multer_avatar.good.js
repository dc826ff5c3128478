const express = require('express');
const multer = require('multer');
const path = require('path');
const crypto = require('crypto');
const { requireUser } = require('./auth');

const TYPES = { 'image/png': '.png', 'image/jpeg': '.jpg' };
const storage = multer.diskStorage({
  destination: 'public/avatars',
  filename: (req, file, done) => {
    done(null, crypto.randomUUID() + TYPES[file.mimetype]);
  },
});
const upload = multer({
  storage,
  limits: { fileSize: 2_000_000 },
  fileFilter: (req, file, done) =>
    done(null, TYPES[file.mimetype] === path.extname(file.originalname).toLowerCase()),
});

const router = express.Router();
router.post('/avatar', requireUser, upload.single('avatar'), (req, res) => {
  if (!req.file) return res.sendStatus(400);
  return res.json({ url: `/avatars/${req.file.filename}` });
});

module.exports = router;
