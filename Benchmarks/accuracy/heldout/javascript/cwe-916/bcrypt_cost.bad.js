const bcrypt = require('bcryptjs');
const mongoose = require('mongoose');

const schema = new mongoose.Schema({
  email: { type: String, required: true, unique: true },
  password: { type: String, required: true, minlength: 12, select: false },
});

schema.pre('save', async function hashIt() {
  if (this.isModified('password')) {
    this.password = await bcrypt.hash(this.password, 4);
  }
});

schema.methods.matches = function matches(password) {
  return bcrypt.compare(password, this.password);
};

module.exports = mongoose.model('Member', schema);
