/** Headings that people give to columns, by the field they mean. Data only; heading.ts reads it. */
import type { Field } from '../../domain/field.js';

/** One line a language (en; es and pt; fr; de, nl and it; tr, pl, ja, zh, he and ar; ru and uk). Case, accents and punctuation do not matter. */
// biome-ignore format: a table reads best with one line a language
export const SYNONYMS: readonly (readonly [Field, string])[] = [
  ['name', 'name, group, group name, groupname, page, page name, channel, channel name, channel title, community, community name, forum, forum name'],
  ['name', 'server, server name, subreddit, subreddits, subreddit name, organization, organisation, organization name, organisation name, org, org name, initiative'],
  ['name', 'initiative name, chapter, chapter name, name of group, name of the group, name of page, name of initiative, name of organization, name of organisation'],
  ['name', 'display name, facebook name, facebook group name, fb group name, instance, group title, page title, list name, account name'],
  ['name', 'nombre, nombre del grupo, nombre de la página, grupo, página, canal, comunidad, organización, título del canal, nome, nome do grupo, nome da página'],
  ['name', 'comunidade, organização, título do canal, nom, nom du groupe, nom de la page, groupe, chaîne, titres des chaînes, association, collectif'],
  ['name', 'gruppe, gruppenname, seite, seitenname, kanal, kanaltitel, naam, groep, groepsnaam, gruppo, nome del gruppo, verein'],
  ['name', 'comunità, nome da comunidade, nome do canal, nome del canale, canale, gemeenschap, grup adı, grup, grubun adı, adı, isim, topluluk, topluluk adı, kanal adı'],
  ['name', 'nazwa, nazwa grupy, grupa, kanał, społeczność, strona, グループ, グループ名, 名前, 名称, 団体名, コミュニティ, コミュニティ名, チャンネル名, 群组, 群名, 群名称, 群组名称, 小组, 名字, 社区, 频道, 群組, 群組名稱, 名稱, 社群'],
  ['name', 'שם, שם הקבוצה, קבוצה, ערוץ, קהילה, שם הערוץ, الاسم, اسم, اسم المجموعة, المجموعة, مجموعة, القناة, اسم القناة, الصفحة, المجتمع'],
  ['name', 'название, группа, название группы, канал, сообщество, назва, група, назва групи, спільнота'],

  ['title', 'display title, headline, subtitle, community title, public title, subject line'],

  ['url', 'url, link, links, web, website, web site, webpage, web page, href, uri, group url, group link, page url, page link, profile url, permalink, perma link'],
  ['url', 'primary link, main link, invite, invite link, invite url, join link, homepage, home page, domain, link to group, link to page, group address, web address'],
  ['url', 'channel url, channel link, server link, community url, url of group, social link, social media link, social media url, online presence, feed url, xml url, html url'],
  ['url', 'facebook group website, website facebook, website or facebook, website facebook page, facebook or website, facebook page website, website social media, import url'],
  ['url', 'enlace, enlaces, vínculo, dirección web, sitio web, página web, liga, enlace del grupo, enlace de invitación, url del canal, ligação, link do grupo, url do canal'],
  ['url', 'lien, liens, lien du groupe, lien de la page, site web, site internet, url des chaînes, webseite, gruppenlink, kanal url, webadres, collegamento, sito web, sito'],
  ['url', 'ligação do grupo, link di invito, link del gruppo, uitnodigingslink, groepslink, link naar groep, bağlantı, bağlantısı, grup bağlantısı, web sitesi, web adresi, davet bağlantısı'],
  ['url', 'odnośnik, łącze, link do grupy, adres strony, strona internetowa, リンク, サイト, 招待リンク, 链接, 网址, 群链接, 邀请链接, 網址, 連結, 鏈接, קישור, לינק, קישור לקבוצה, אתר, الرابط, رابط, رابط المجموعة, رابط الدعوة, الموقع الإلكتروني'],
  ['url', 'ссылка, ссылка на группу, сайт, посилання, вебсайт'],

  ['handle', 'handle, username, user name, screen name, screenname, account, account address, account handle, vanity, slug, short name, @'],
  ['handle', 'usuario, nombre de usuario, cuenta, usuário, nome de usuário, conta, identifiant, compte, nom d utilisateur, benutzername, konto, gebruikersnaam'],
  ['handle', 'юзернейм, аккаунт, имя пользователя'],

  ['ext_id', 'facebook id, fb id, group id, page id, chat id, channel id, guild id, server id, subreddit id, platform id, ext id, external id, fbid, id del canal, kanal id'],
  ['ext_id', 'id des chaînes, id do canal, id del grupo'],

  ['members', 'members, of members, no of members, nr of members, num members, number of members, number of group members, member count, members count, membercount'],
  ['members', 'membership, memberships, membership count, group members, current members, member size, group size, followers, of followers, number of followers'],
  ['members', 'follower count, followers count, page followers, page likes, fans, fan count, subscribers, number of subscribers, subs, subscriber count, subscribers count'],
  ['members', 'sub count, audience, audience size, users, user count, number of users, participants, participant count, participants count, total members, total membership, total users'],
  ['members', 'total followers, total subscribers, how many, how many people, how many members, how many are in it, how many in it, size, how big, people, headcount, num subscribers, subs count, direct members count'],
  ['members', 'miembros, número de miembros, cantidad de miembros, n de miembros, seguidores, número de seguidores, suscriptores, integrantes, participantes, cuántas personas'],
  ['members', 'membros, número de membros, inscritos, assinantes, membres, nombre de membres, nb membres, abonnés, nombre d abonnés, taille, mitglieder, mitgliederzahl'],
  ['members', 'anzahl mitglieder, abonnenten, follower, leden, aantal leden, ledenaantal, volgers, abonnees, iscritti, numero iscritti, membri, numero di membri, seguaci'],
  ['members', 'quantidade de membros, seguidores da página, aantal volgers, aantal abonnees, numero di iscritti, üye, üyeler, üye sayısı, takipçi, takipçiler, takipçi sayısı, abone sayısı, katılımcı sayısı, kişi sayısı'],
  ['members', 'członkowie, liczba członków, ilość członków, obserwujący, liczba obserwujących, subskrybenci, メンバー, メンバー数, 人数, 会員数, 参加者数, フォロワー, フォロワー数, 登録者数, 成员, 成员数, 成员人数, 会员数, 关注者, 粉丝数, 订阅者'],
  ['members', '成員, 成員數, 人數, 會員數, 粉絲數, חברים, מספר חברים, מספר החברים, עוקבים, מספר עוקבים, الأعضاء, أعضاء, عدد الأعضاء, المتابعون, عدد المتابعين, المشتركون, عدد المشتركين'],
  ['members', 'участники, участников, подписчики, подписчиков, количество участников, количество подписчиков, число участников, учасники, підписники'],

  ['active', 'active members, active users, online now, members online, currently online, wau, mau, dau, daily active, weekly active, monthly active'],
  ['active', 'daily active users, weekly active users, monthly active users, active user count, active now, active members count, last week users, activos diarios'],
  ['active', 'usuarios activos, miembros activos, membros ativos, membres actifs, aktive mitglieder, actieve leden, utenti attivi, активные'],

  ['views_per_post', 'views per post, average views, avg views, average views per post, views post, mean views, post views, reach per post, avg post views, avg reach, vistas por publicación'],
  ['views_per_post', 'promedio de vistas, visualizações por publicação, vues par publication, aufrufe pro beitrag, просмотры на пост, охват'],

  ['posts_per_week', 'posts per week, posts per day, posts per month, posts day, posts week, posts month, posts wk, posts a day, posts a week, post rate, post frequency, frequency, how many posts'],
  ['posts_per_week', 'posting frequency, how often, weekly posts, daily posts, monthly posts, avg posts per day, average posts per day, posts last week'],
  ['posts_per_week', 'publicaciones por semana, publicaciones por día, publicaciones al día, frecuencia, publicações por semana, publicações por dia, frequência'],
  ['posts_per_week', 'publications par semaine, publications par jour, fréquence, beiträge pro woche, beiträge pro tag, berichten per week, post a settimana, постов в день, постов в неделю'],

  ['interactions_per_post', 'interactions per post, average interactions, avg interactions, engagement per post, average engagement, avg engagement, interacciones por publicación'],
  ['interactions_per_post', 'interações por publicação, interactions par publication, interaktionen pro beitrag'],

  ['last_post_at', 'last post, last post at, last post date, date of last post, latest post, last activity, last active, last active at, most recent post, most recent message, last message'],
  ['last_post_at', 'last activity at, last seen active, última publicación, última actividad, última publicação, última atividade, dernière publication, dernière activité'],
  ['last_post_at', 'letzter beitrag, letzte aktivität, laatste bericht, ultimo post, последний пост, останній допис'],

  ['description', 'description, about, purpose, topic description, summary, bio, public description, short description, long description, descr, desc, about us, mission, what is it about'],
  ['description', 'page description, group description, what they do, sidebar, details, descripción, descripción del grupo, acerca de, resumen, propósito, descrição, sobre, resumo'],
  ['description', 'à propos, résumé, présentation, objet, beschreibung, über uns, zweck, beschrijving, omschrijving, descrizione, описание, о группе, опис'],

  ['tags', 'issue area, issue areas, focus area, focus areas, cause, causes, category, categories, subcategory, tags, tag, topic, topics, issue, issues, issue area, theme, themes, keywords, labels, interests, sector, focus, focus area'],
  ['tags', 'categoría, categorías, tema, temas, etiquetas, palabras clave, categoria, categorias, assunto, catégorie, catégories, thème, thèmes, mots clés, étiquettes'],
  ['tags', 'kategorie, kategorien, thema, themen, schlagwörter, onderwerp, categorie, argomento, argomenti, категория, категории, тема, темы, категорія'],

  ['language', 'language, languages, lang, langs, main language, primary language, language spoken, languages spoken, default language, locale, idioma, idiomas, lengua'],
  ['language', 'língua, línguas, langue, langues, sprache, sprachen, taal, talen, lingua, lingue, язык, языки, мова'],

  ['country', 'country, nation, country code, country name, country region, país, países, pays, land, paese, страна, країна'],

  ['place', 'city, town, location, location name, region, regions, area, areas, neighborhood, neighbourhood, neighborhoods, county, postcode, post code, postal code, zip, zip code'],
  ['place', 'zipcode, ward, district, borough, municipality, suburb, village, province, city state, city town, regions covered, area covered, service area, catchment, place, where is it'],
  ['place', 'city or town, constituency, locality, metro, metro area, geography, import location, listing state, ciudad, barrio, ubicación, colonia, municipio, localidad, zona'],
  ['place', 'lugar, estado, provincia, región, comuna, código postal, cidade, bairro, localização, município, região, ville, lieu, quartier, commune, code postal, département'],
  ['place', 'emplacement, localisation, ort, stadt, bezirk, stadtteil, bundesland, plz, standort, plaats, stad, wijk, gemeente, regio, città, comune, quartiere, luogo, provincia'],
  ['place', 'bairro ou cidade, distrito, località, buurt, woonplaats, şehir, ilçe, semt, mahalle, yer, konum, bölge, miasto, dzielnica, miejscowość, gmina, województwo, lokalizacja, rejon'],
  ['place', '場所, 地域, 都市, 市区町村, 都道府県, 地区, 地点, 城市, 地方, 区域, 所在地, 區域, 地區, 地點, עיר, יישוב, מקום, שכונה, אזור, المدينة, مدينة, المكان, مكان, الحي, المنطقة, الموقع'],
  ['place', 'город, район, область, регион, місто, регіон'],

  ['visibility', 'privacy, public private, public or private, private public, visibility, access, open closed, open or closed, type of group, group privacy, privacy setting, privacy level'],
  ['visibility', 'group visibility, join mode, privacidad, público privado, público o privado, visibilidad, acceso, privacidade, público ou privado, visibilidade, acesso'],
  ['visibility', 'confidentialité, public privé, accès, privatsphäre, öffentlich privat, sichtbarkeit, zugang, openbaar privé, zichtbaarheid, visibilità, pubblico privato'],
  ['visibility', 'приватность, доступ, приватність'],

  ['posting', 'posting, who can post, who may post, who posts, who is allowed to post, posting rights, posting permissions, posting permission, post permissions, posting policy'],
  ['posting', 'quién puede publicar, quiénes pueden publicar, quién publica, permiso para publicar, permisos de publicación'],

  ['rules', 'rules, group rules, community rules, posting rules, house rules, rules of the group, not allowed, banned topics, reglas, normas, reglas del grupo, normas del grupo, prohibido'],

  ['gatekeeper', 'gatekeeper, gatekeeper relation, gatekeeper relationship, gatekeeper stance, relation to us, stance towards us, how they stand to us'],
  ['gatekeeper', 'relación con nosotros, relación con nosotras, postura hacia nosotros, trato con nosotros'],

  ['risk', 'risk, risk level, risk rating, level of risk, danger, riesgo, nivel de riesgo, peligro'],

  ['platform', 'platform, platforms, social platform, platform name, social media, social network, social media platform, where hosted, channel type, plataforma, red social'],
  ['platform', 'rede social, plateforme, réseau social, plattform, soziales netzwerk, platform naam, piattaforma, social, платформа, соцсеть, соцмережа'],

  ['kind', 'kind, group type, type of page, kind of group, kind of place, page type, community type, account type, space type, tipo de grupo, tipo de página, type de groupe, gruppentyp'],

  ['created_at', 'created, created at, created on, date created, creation date, created utc, founded, founded date, since, start date, started, group created, page created, established'],
  ['created_at', 'published at, year founded, launched, launch date, creado, fecha de creación, fundado, creada, criado, data de criação, créé, date de création, fondé, gegründet'],
  ['created_at', 'erstellt, erstellt am, opgericht, aangemaakt, creato, fondato, создан, дата создания, створено'],

  ['as_of', 'as of, last updated, last checked, date checked, checked, checked at, checked on, collected, collection date, date collected, snapshot, snapshot date, updated, updated at'],
  ['as_of', 'update date, subscribers as of, members as of, followers as of, retrieved, retrieved at, scraped at, scraped on, crawled, data date, date of count, recorded on, timestamp'],
  ['as_of', 'actualizado, fecha de actualización, última actualización, fecha de consulta, atualizado, data de atualização, mis à jour, date de mise à jour, stand, aktualisiert'],
  ['as_of', 'zuletzt geprüft, bijgewerkt, laatst bijgewerkt, peildatum, aggiornato, обновлено, дата обновления, оновлено'],
];

/** Headings with several meanings: the likeliest first; the values of the column decide. */
// biome-ignore format: a table reads best with one line a meaning
export const AMBIGUOUS: readonly (readonly [readonly [Field, ...Field[]], string])[] = [
  [['title', 'name'], 'title, titles, título, titre, titel, titolo, заголовок'],
  [['kind', 'platform', 'visibility', 'tags'], 'type, tipo, typ, art, soort, тип, initiative type'],
  [['place', 'platform'], 'where'],
  [['platform', 'tags'], 'source, medium, fuente, fonte, quelle, bron, источник'],
  [['platform', 'name'], 'network, red, rede, réseau, netzwerk, netwerk, rete, сеть'],
  [['url', 'platform', 'place'], 'site, sitio, app'],
  [['url', 'place', 'handle'], 'address, adresse, indirizzo, dirección, endereço, adres, アドレス, 地址, адрес, адреса'],
  [['as_of', 'created_at', 'last_post_at'], 'date, fecha, data, datum, дата, day, month, year'],
  [['members', 'interactions_per_post'], 'likes, like count, likes count, me gusta, curtidas, j aime, gefällt mir, mi piace'],
  [['description', 'tags'], 'notes, note, comments, comment, remarks, info, notas, comentarios, observaciones, observações, notizen, bemerkungen'],
  [['description', 'tags'], 'anmerkungen, remarques, commentaires, opmerkingen, примечание, примечания, комментарий, нотатки, full text'],
  [['ext_id', 'handle'], 'id, ids, native id'],
  [['place', 'visibility'], 'state'],
  [['tags', 'kind'], 'label, group category, class, classification'],
  [['visibility', 'tags'], 'open, private, public'],
  // Counts, or only yes and no.
  [['active'], 'active, online, activo, activos, ativos, actif, actifs, aktiv, aktive, actief, attivi'],
  [['posts_per_week', 'last_post_at'], 'activity, activity level, how active, actividad, atividade, activité, aktivität'],
];
