import { defineTexts } from '../message/texts.ts';

export const CORRECT_TEXTS = defineTexts({ en: { open: 'Correct…' }, ru: { open: 'Исправить…' }, kk: { open: 'Түзету…' } });
