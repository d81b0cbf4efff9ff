/** OF_ANY_PLACE: words that stand in texts of places whatever these are about; they tell nothing of a place. English and Spanish. */

/*
 * Written for this program: what people call places and what is done there, how they invite, addresses and platforms. Fixed and not counted
 * in a database, so that importing more moves no relevance.
 */
const ENGLISH = `subreddit subreddits sub subs reddit redditor redditors community communities discussion discussions discuss discussing
  group groups forum forums channel channels chat chats server servers club clubs network networks page pages org orgs organization
  organizations organisation project projects team teams space spaces place places hub home list lists mailing com net www http https
  website websites site sites web online blog email mail contact contacts facebook twitter instagram discord telegram whatsapp youtube
  official welcome welcomes join joining member members people person user users anyone everyone someone share sharing post posts posting
  submit submission submissions link links content topic topics question questions answer answers ask asking advice tips tip guide guides
  help helps helping info information resource resources news update updates event events meeting meetings meet meets rule rules mod mods
  moderator moderators wiki faq sidebar read reading follow following find finding check click visit see look looking feel free please
  anything everything something things thing stuff related dedicated about other general new best good great like love lover lovers
  enthusiast enthusiasts fan fans interest interests interested interesting funny video videos picture pictures pic pics photo photos
  image images gif gifs meme memes story stories article articles based work works working provide provides providing service services
  support supports supporting local area areas public open day days week weekly daily monthly time year years need needs want get make
  makes making use using way ways world life live living us also including through across around between together own any all every many`;

const SPANISH = `comunidad comunidades grupo grupos foro foros canal canales chat pagina paginas sitio lista listas red redes organizacion
  organizaciones proyecto proyectos equipo espacio espacios lugar lugares bienvenido bienvenidos bienvenida unete miembro miembros persona
  personas gente compartir comparte publicar publicacion publicaciones enlace enlaces tema temas pregunta preguntas ayuda consejo consejos
  informacion recurso recursos noticia noticias evento eventos reunion reuniones regla reglas oficial todo todos toda todas cosa cosas
  relacionado relacionados dedicado dedicada nuevo nueva nuevos nuevas mejor foto fotos video videos historia historias servicio servicios
  apoyo local publico abierto dia dias semana semanal diario tiempo ano anos vida mundo somos nuestro nuestra nuestros nuestras vivo`;

export const OF_ANY_PLACE: ReadonlySet<string> = new Set(`${ENGLISH} ${SPANISH}`.split(/\s+/));
