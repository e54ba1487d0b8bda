"""The members of a ZIP archive to bytes, read in memory and never more than the limits allow."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from question_bank.errors import BankError

MAX_MEMBERS = 5_000
MAX_MEMBER = 20_000_000  # bytes unpacked
MAX_TOTAL = 60_000_000
MAX_RATIO = 200  # XML with much markup is packed to a fiftieth; bombs begin at a thousandth
SMALL = 1_000_000  # bytes unpacked up to which the ratio does not matter
ENCRYPTED = 0x1  # bit of the flags of a member
CHUNK = 65_536
DAMAGE = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)


class Archive:
    """Reads members by name, and counts what it has unpacked so far."""

    def __init__(self, data: bytes, source: str) -> None:
        self.source = source
        self.total = 0
        try:
            self.zip = ZipFile(BytesIO(data))
        except DAMAGE:
            raise BankError(f"{source} is damaged: its table of contents is cut off.") from None
        if len(self.zip.infolist()) > MAX_MEMBERS:
            raise BankError(f"{source} holds more than {MAX_MEMBERS:,} files; split it.")
        self.names = frozenset(self.zip.namelist())

    def read(self, name: str) -> bytes:
        """Return the bytes of a member.

        Raises: BankError when it is missing, damaged, encrypted, or larger than the limits.
        """
        if name not in self.names:
            raise BankError(f"{self.source} is damaged: it lacks {name!r}.")
        info = self.zip.getinfo(name)
        if info.flag_bits & ENCRYPTED:
            raise BankError(f"{self.source} is protected by a password; save a copy without one.")
        data = self.unpack(info)
        self.total += len(data)
        return data

    def unpack(self, info: ZipInfo) -> bytes:
        """Unpack piece by piece: what the archive says of its sizes may be wrong."""
        room = min(MAX_MEMBER, MAX_TOTAL - self.total)
        pieces, size = [], 0
        try:
            with self.zip.open(info) as member:
                while piece := member.read(CHUNK):
                    size += len(piece)
                    is_bomb = size > SMALL and size > MAX_RATIO * max(1, info.compress_size)
                    if size > room or is_bomb:
                        raise BankError(
                            f"{self.source} unpacks to far more than such a file needs; split it."
                        )
                    pieces.append(piece)
        except DAMAGE:
            raise BankError(f"{self.source} is damaged: {info.filename!r} is cut off.") from None
        return b"".join(pieces)
