// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const fs = require("fs");

/** Accounts of the plot holders, kept in a JSON file. */
class HolderAccounts {
  constructor(file) {
    this.file = file;
    this.accounts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
  }

  /** Adds an account. */
  registerHolder(login, password) {
    if (Object.hasOwn(this.accounts, login)) {
      throw new Error(`${login} has an account`);
    }
    this.accounts[login] = { password, createdAt: new Date().toISOString() };
    fs.writeFileSync(this.file, JSON.stringify(this.accounts, null, 2));
  }

  /** Whether the password is the one of the account. */
  verifyHolder(login, password) {
    return Object.hasOwn(this.accounts, login) && this.accounts[login].password === password;
  }
}

module.exports = { HolderAccounts };
