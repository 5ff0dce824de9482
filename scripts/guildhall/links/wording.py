"""What pages say that are not what they were: not found, for sale, parked, switched off.

Titles are compared as a whole or by a phrase within; phrases of a page's text only count
where there is little other text, so that an article about domain sales is none.
"""

# ruff: noqa: RUF001 - the phrases are in the letters of their languages
import re

from guildhall.links.verdict import Reason

NOT_FOUND = (
    *("page not found", "page cannot be found", "page can't be found"),
    *("page could not be found", "page doesn't exist"),
    *("page does not exist", "404 not found", "error 404", "404 error", "file not found"),
    *("404 page", "page no longer exists", "page is no longer available", "404 - not found"),
    *("seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht"),
    *("page introuvable", "page non trouvée", "page inexistante", "cette page n'existe pas"),
    *("página no encontrada", "la página no existe", "pàgina no trobada"),
    *("página não encontrada", "página não existe", "pagina non trovata"),
    *("pagina niet gevonden", "sidan hittades inte", "sidan kunde inte hittas"),
    *("siden blev ikke fundet", "siden ble ikke funnet", "fant ikke siden", "sivua ei löyd"),
    *("nie znaleziono strony", "strona nie została znaleziona", "strona nie istnieje"),
    *("stránka nenalezena", "stránka nebyla nalezena", "stránka neexistuje"),
    *("stránka sa nenašla", "az oldal nem található", "pagina nu a fost găsită"),
    *("stranica nije pronađena", "страница не найдена", "сторінку не знайдено"),
    *("страницата не е намерена", "η σελίδα δεν βρέθηκε", "sayfa bulunamadı"),
    *(
        "ページが見つかりません",
        "页面未找到",
        "找不到页面",
        "页面不存在",
        "頁面未找到",
        "找不到頁面",
    ),
    *("페이지를 찾을 수 없습니다", "không tìm thấy trang", "halaman tidak ditemukan"),
    *("ไม่พบหน้า", "הדף לא נמצא", "الصفحة غير موجودة"),
)

_BARE = re.compile(
    r"(?:http )?(?:error )?404(?: ?[-–—:|!.·].*)?|(?:.* ?[-–—:|·] ?)?(?:404|not found)[!.]?"
    r"|not found ?[-–—:|·].*"
)
"""A title that is the bare number or phrase, maybe beside the site's name; "404 Makers" is not."""

_FOR_SALE = (
    *("domain for sale", "domain is for sale", "domain name for sale", "domain name is for sale"),
    *("domain may be for sale", "buy this domain", "this domain is available"),
    *("domain steht zum verkauf", "domain zu verkaufen", "domain kaufen"),
    *("domaine est à vendre", "domaine à vendre", "dominio en venta", "dominio está en venta"),
    *("dominio in vendita", "domínio à venda", "domein te koop", "domena na sprzedaż"),
    *("домен продается", "домен продаётся", "域名出售", "ドメインは売り出し中"),
)
_PARKED = (
    *("domain parking", "parked domain", "domain is parked", "domain has been parked"),
    *("parked free", "parked for free", "domain is registered at", "domain wurde registriert"),
    *("domain ist geparkt",),
)
_EXPIRED = (
    *("domain has expired", "domain name has expired", "domain name expired", "domain expired"),
    *("domain ist abgelaufen", "ce domaine a expiré", "nom de domaine a expiré"),
    *("este dominio ha expirado", "dominio è scaduto", "domínio expirou"),
)
_SUSPENDED = (
    *("account suspended", "account has been suspended", "website suspended", "site suspended"),
    *("website has been suspended", "website is suspended", "website disabled"),
    *("site has been deactivated", "hosting account expired", "site deaktiviert"),
)
_START = (
    *("welcome to nginx", "apache2 ubuntu default page", "apache2 debian default page"),
    *("apache http server test page", "test page for the apache", "test page for the nginx"),
    *("iis windows", "default web site page", "web server's default page"),
    *("domain default page", "plesk default page", "default plesk page"),
)
_WALL = (
    *("just a moment...", "attention required! | cloudflare", "ddos-guard", "robot check"),
    *("checking your browser", "vercel security checkpoint", "human verification"),
    *("client challenge", "pardon our interruption", "request rejected", "bot verification"),
    *("are you a robot", "are you human", "verify you are human", "you have been blocked"),
    *("access denied", "access to this page has been denied", "security check"),
    *("one moment, please...", "making sure you're not a bot", "making sure you&#39;re not a bot"),
)

_AFTER = ("", *"|-–—·:.?!")
"""What may follow such a title: its end or the site's name, but no further word."""

_TITLES = tuple(
    (re.compile("|".join(map(re.escape, phrases))), reason)
    for phrases, reason in (
        (_FOR_SALE, Reason.FOR_SALE),
        (_EXPIRED, Reason.EXPIRED),
        (_PARKED, Reason.PARKED),
        (_SUSPENDED, Reason.SUSPENDED),
        (_START, Reason.START_PAGE),
        (NOT_FOUND, Reason.SOFT_NOT_FOUND),
    )
)

PARKING_SCRIPTS = (
    *(b"sedoparking.com/", b"parkingcrew.net/", b"cdn.bodis.com", b"parklogic.com/"),
    *(
        b"wsimg.com/parking-lander",
        b"hugedomains.com/domain_profile",
        b"d38psrni17bvxu.cloudfront.net",
    ),
)
"""Where the pages of those who park domains load their advertisements from."""

IN_TEXT = (
    *((phrase.encode(), Reason.FOR_SALE) for phrase in _FOR_SALE[:6]),
    *((phrase.encode(), Reason.EXPIRED) for phrase in _EXPIRED),
    *((phrase.encode(), Reason.PARKED) for phrase in _PARKED),
)
"""Phrases of a page's text."""


def of_title(title: str) -> Reason | None:
    """What a title or a first heading, in lower case, says about the page; mostly nothing."""
    if _BARE.fullmatch(title):
        return Reason.SOFT_NOT_FOUND
    for phrases, reason in _TITLES:
        if phrases.search(title):
            return reason
    return None


def is_wall(title: str) -> bool:
    """Whether a title, in lower case, is that of a page that stops programs."""
    if not title.startswith(_WALL):
        return False
    phrase = max((one for one in _WALL if title.startswith(one)), key=len)
    return title[len(phrase) :].lstrip()[:1] in _AFTER
