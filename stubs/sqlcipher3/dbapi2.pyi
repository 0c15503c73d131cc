# sqlcipher3 is Python's own sqlite3 module built on SQLCipher. To the type checker they are the same, so that a
# connection of one serves wherever one of the other is asked for; store/cipher.py sees to it that this holds.
from sqlite3.dbapi2 import Connection as Connection
from sqlite3.dbapi2 import Cursor as Cursor
from sqlite3.dbapi2 import Error as Error
from sqlite3.dbapi2 import Row as Row
from sqlite3.dbapi2 import connect as connect
