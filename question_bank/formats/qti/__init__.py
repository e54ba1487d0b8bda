"""QTI 1.2, 2.1 and 3.0 and Common Cartridge: packages of questions for learning platforms."""
